import { rulesInForce } from '@/background/rules-in-force';
import { parseAddress } from '@/core/domains/parse-address';
import { siteHost } from '@/core/domains/site-host';
import type { PageText } from '@/core/model/page';
import { mayWarn } from '@/core/verdict/may-warn';
import type { ResponseOf } from '@/messages/protocol';

/** Is a page worth a closer reading? @param url of the page, as the browser says */
export async function glanceAt(page: PageText, url: string | null): Promise<ResponseOf<'page/glance'>> {
  const { packs, compiled } = await rulesInForce();
  const address = parseAddress(url);
  return { mayWarn: mayWarn({ ...page, host: address && siteHost(address.hostname) }, compiled, packs) };
}
