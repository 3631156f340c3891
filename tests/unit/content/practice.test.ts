import { describe, expect, it, vi } from 'vitest';
import { writeNotice } from '@/background/notice-words';
import { drawForPractice, type NoticeShape } from '@/content/practice';
import { words } from '@/locales/words';
import { practiceWarning } from '@/ui/practice-warnings';

const t = words('en');

function draw(shape: NoticeShape, state: 'danger' | 'marker' | 'reminder') {
  const warning = practiceWarning(state, t);
  const onUse = vi.fn();
  const host = drawForPractice(shape, warning, writeNotice({ t, language: 'en' }, warning, 'full'), onUse);
  const root = host.shadowRoot;
  const press = (name: string) => root?.querySelector<HTMLElement>(`button.${name}`)?.click();
  return { root, onUse, press };
}

describe('a notice to try out', () => {
  it('is a banner with its words, the quotes and its three buttons', () => {
    const { root, onUse, press } = draw('banner', 'danger');
    for (const part of [t('sentence_danger_medicine_site'), t('welcome_sample_payment'), t('notice_wrong')])
      expect(root?.textContent).toContain(part);
    for (const name of ['why', 'report', 'dismiss']) press(name);
    expect(onUse.mock.calls.flat()).toEqual(['why', 'report', 'dismiss']);
    // a banner that tells nothing new interrupts no screen reader
    expect(root?.querySelector('[role=alert]')).toBeNull();
    expect(root?.adoptedStyleSheets).toHaveLength(1);
  });

  it('is a marker that opens to its reasons', () => {
    const { root, onUse, press } = draw('marker', 'marker');
    const details = root?.querySelector<HTMLElement>('.details');
    expect(details?.hidden).toBe(true);
    press('why');
    expect(details?.hidden).toBe(false);
    expect(details?.textContent).toContain(t('reason_emoji_code'));
    for (const name of ['help', 'more', 'report', 'dismiss']) press(name);
    expect(onUse.mock.calls.flat()).toEqual(['help', 'why', 'report', 'dismiss']);
  });

  it('is a reminder that opens the whole warning, or goes', () => {
    const { root, onUse, press } = draw('reminder', 'reminder');
    expect(root?.textContent).toContain(t('notice_again'));
    press('why');
    press('dismiss');
    expect(onUse.mock.calls.flat()).toEqual(['why', 'dismiss']);
  });
});
