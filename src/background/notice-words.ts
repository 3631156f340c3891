import { BANNER_STYLE } from '@/background/banner-style';
import { MARKER_STYLE } from '@/background/marker-style';
import { readSettings } from '@/background/storage/settings';
import type { Evidence } from '@/core/model/evidence';
import type { Warning } from '@/core/model/warning';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { chooseLanguage, directionOf } from '@/core/words/language';
import { reasonText, words } from '@/locales/words';
import type { NoticeWords } from '@/messages/protocol';

/** Reasons that are told on the page; our own page tells them all. */
const MOST_REASONS = 5;

/** Finds the words for notices in the person's language: the page's script carries no words of its own. */
export async function noticeWriter(): Promise<(warning: Warning) => NoticeWords> {
  const { settings } = await readSettings();
  const language = chooseLanguage(settings.language, navigator.languages);
  const t = words(language);
  return (warning) => ({
    style: warning.unit === 'page' ? BANNER_STYLE : MARKER_STYLE,
    direction: directionOf(language),
    language,
    label: t('notice_label'),
    level: t(levelKey(warning.level)),
    sentence: t(sentenceKey(warning)),
    saw: t('notice_saw'),
    mayBeWrong: t('notice_wrong'),
    why: t(warning.unit === 'page' ? 'notice_why' : 'notice_gave_away'),
    more: t('notice_more'),
    step: t(warning.kind === 'drug-sale' ? 'popup_next_step_drug' : 'popup_next_step'),
    report: t('notice_report'),
    help: t('notice_help'),
    dismiss: t(warning.unit === 'page' ? 'notice_dismiss' : 'notice_hide'),
    reasons: strongestReasons(warning.evidence).map(({ reason, quote }) => ({ reason: reasonText(t, reason), quote })),
  });
}

/** What speaks for a warning, strongest first, each reason once. */
function strongestReasons(evidence: readonly Evidence[]): Evidence[] {
  const strongest = evidence.filter(({ stance }) => stance === 'for').sort((a, b) => b.points - a.points);
  const first = new Map(strongest.toReversed().map((item) => [item.reason, item]));
  return strongest.filter((item) => first.get(item.reason) === item).slice(0, MOST_REASONS);
}
