import { isBelow } from '@/core/domains/is-below';
import type { Mute } from '@/core/model/settings';
import { ask } from '@/messages/client';

/**
 * Take back what silenced a host's warnings. A page's address is not kept, only a hash of it, so all silenced pages of
 * the host are heard again: one warning too many rather than one too few.
 * @returns true when at least one was removed and none failed
 */
export async function unmuteHost(host: string, scope: Mute['scope'] | null): Promise<boolean> {
  const listed = await ask('mutes/list', {});
  if (!listed.ok) return false;
  const silencing = listed.value.mutes.filter((mute) => mute.scope === scope && isBelow(host, mute.host));
  const replies = await Promise.all(silencing.map((mute) => ask('mutes/remove', { mute })));
  return replies.length > 0 && replies.every(({ ok }) => ok);
}
