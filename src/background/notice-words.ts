import { BANNER_STYLE } from '@/background/banner-style';
import { MARKER_STYLE } from '@/background/marker-style';
import { ownWords } from '@/background/own-words';
import type { Evidence } from '@/core/model/evidence';
import type { Warning } from '@/core/model/warning';
import type { NoticeForm } from '@/core/verdict/notice-budget';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { directionOf } from '@/core/words/language';
import { reasonText, type words } from '@/locales/words';
import type { NoticeWords } from '@/messages/protocol';

/** Reasons that are told on the page; our own page tells them all. */
const MOST_REASONS = 5;
const MOST_QUOTES = 3;

type Words = ReturnType<typeof words>;

/** Finds the words for notices in the person's language: the page's script carries no words of its own. */
export async function noticeWriter(): Promise<(warning: Warning, form: NoticeForm) => NoticeWords> {
  const own = await ownWords();
  return (warning, form) => writeNotice(own, warning, form);
}

/** The words of a notice in a language, and its style sheet. */
export function writeNotice(
  { t, language }: { readonly t: Words; readonly language: string },
  warning: Warning,
  form: NoticeForm,
): NoticeWords {
  return {
    // a marker is one quiet line anyway
    form: warning.unit === 'page' ? form : 'full',
    style: warning.unit === 'page' ? BANNER_STYLE : MARKER_STYLE,
    direction: directionOf(language),
    language,
    label: t('notice_label'),
    level: t(levelKey(warning.level)),
    sentence: t(sentenceKey(warning)),
    saw: t('notice_saw'),
    mayBeWrong: t('notice_wrong'),
    why: t(warning.unit === 'page' ? 'notice_why' : 'notice_gave_away'),
    again: t('notice_again'),
    more: t('notice_more'),
    step: t(warning.kind === 'drug-sale' ? 'popup_next_step_drug' : 'popup_next_step'),
    report: t('notice_report'),
    help: t(warning.unit === 'page' ? 'notice_help_page' : 'notice_help'),
    payment: t('notice_payment'),
    hide: t('notice_hide'),
    dismiss: t(warning.unit === 'page' ? 'notice_dismiss' : 'notice_hide'),
    quotes: quotesOf(warning.evidence),
    reasons: reasonsOf(warning.evidence, t),
  };
}

/** What speaks for a warning, strongest first: each reason once, each of the page's words once. */
function reasonsOf(evidence: readonly Evidence[], t: Words): NoticeWords['reasons'] {
  const strongest = firstOfEach(forWarning(evidence), ({ reason }) => reason).slice(0, MOST_REASONS);
  return strongest.map(({ reason, quote }, i) => ({
    reason: reasonText(t, reason),
    quote: strongest.slice(0, i).some((before) => isLike(before.quote, quote)) ? '' : quote,
  }));
}

/** Words of the page that tell most, one quotation for each kind of sign; that a substance is named tells little. */
function quotesOf(evidence: readonly Evidence[]): string[] {
  const signs = forWarning(evidence).filter(({ family }) => family !== 'substance');
  const quotes = firstOfEach(signs, ({ family }) => family).map(({ quote }) => quote);
  return quotes.filter((quote, i) => !quotes.slice(0, i).some((before) => isLike(before, quote))).slice(0, MOST_QUOTES);
}

function forWarning(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ stance }) => stance === 'for').sort((a, b) => b.points - a.points);
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** Two quotations of the same words, cut at different places. */
function isLike(a: string, b: string): boolean {
  const start = (quote: string) => quote.replace(/^…/, '').slice(0, 20);
  return a.includes(start(b)) || b.includes(start(a));
}
