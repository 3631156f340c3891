import * as z from 'zod/mini';
import { CardId } from '@/core/model/card';
import { Evidence } from '@/core/model/evidence';
import { AskedHost, MOST_HOSTS, SearchMarks } from '@/core/model/search-mark';
import { LockedSetting, Mute, Settings } from '@/core/model/settings';
import { SiteCheck } from '@/core/model/site-check';
import { SitePass, SiteStop, StopAnswer } from '@/core/model/site-stop';
import { HistoryRecord, TabStatus, Warning, WarningAction } from '@/core/model/warning';
import { MOST_GIVEN } from '@/core/text/bound-text';
import { SentPage } from '@/messages/page-text';
import { reportRequests } from '@/messages/report-requests';
import { ruleRequests } from '@/messages/rule-requests';

/** The words of a notice on the page, in the person's language, as plain text, and its style sheet. */
export const NoticeWords = z.strictObject({
  /** `quiet`: the same was told of this site today, so a reminder is enough. */
  form: z.enum(['full', 'quiet']),
  /** Comes with the words, so that pages without a warning do not carry it. */
  style: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  language: z.string(),
  label: z.string(),
  level: z.string(),
  sentence: z.string(),
  saw: z.string(),
  mayBeWrong: z.string(),
  why: z.string(),
  /** What the reminder says. */
  again: z.string(),
  more: z.string(),
  step: z.string(),
  report: z.string(),
  help: z.string(),
  /** Said beside a field for a card, an account or a wallet. */
  payment: z.string(),
  hide: z.string(),
  dismiss: z.string(),
  /** The page's own words that tell most. */
  quotes: z.array(z.string()),
  /** Why, strongest first, each with the page's own words; empty ones were quoted already. */
  reasons: z.array(z.strictObject({ reason: z.string(), quote: z.string() })),
});
export type NoticeWords = z.infer<typeof NoticeWords>;

/** A warning about the page (`listing` null) or one of its listings; `words` is null when the page is to show nothing. */
export const FoundWarning = z.strictObject({
  /** Index into the listings that were sent. */
  listing: z.nullable(z.int()),
  warning: Warning,
  words: z.nullable(NoticeWords),
});
export type FoundWarning = z.infer<typeof FoundWarning>;

/** A text that a person gave us from a page's menu, cut to what is read. */
export const GivenText = z.strictObject({
  text: z.string().check(z.maxLength(MOST_GIVEN)),
  /** UTF-16 units at its end that were cut off. */
  left: z.int().check(z.gte(0)),
  from: z.enum(['selection', 'link']),
});
export type GivenText = z.infer<typeof GivenText>;

const LevelSoFar = z.nullable(z.enum(['note', 'caution', 'danger']));

const Nothing = z.strictObject({});

const HoldingSettings = z.strictObject({ settings: Settings, locked: z.array(LockedSetting) });
const Passes = z.strictObject({ passes: z.array(SitePass) });
/** Of a page, as our page before it was given it; it may be anything. */
const Address = z.string().check(z.maxLength(8_000));

/** Who may ask: a content script, or one of our own pages. */
export type Asker = 'content' | 'page';

/** Every request to the background worker: who may ask, with what, and what comes back. */
export const requests = {
  /** content: the gate opened; judge the words a reader sees. The strongest warning comes first. */
  /** content: may a page be warned about at all, by its rough text? Most need no closer reading. */
  'page/glance': {
    from: 'content',
    request: z.strictObject({ page: SentPage }),
    response: z.strictObject({ mayWarn: z.boolean() }),
  },
  'page/check': {
    from: 'content',
    request: z.strictObject({
      page: SentPage,
      /** `listings` when only posts that are new or have changed are sent: then nothing is said of the page itself. */
      scope: z.enum(['page', 'listings']),
      /** The strongest of the warnings that stay whatever comes of this check. */
      kept: LevelSoFar,
      /** The strongest that history already has of this visit, by unit: a page that stays open is one visit. */
      recorded: z.strictObject({ page: LevelSoFar, listing: LevelSoFar }),
      /** Names this visit: the toolbar is marked only while the tab still answers to it. */
      visit: z.string().check(z.maxLength(40)),
    }),
    response: z.strictObject({ found: z.array(FoundWarning) }),
  },
  /** content: nothing found on this page holds any more; `kept` is the strongest of what its frames hold. */
  'page/left': { from: 'content', request: z.strictObject({ kept: LevelSoFar }), response: Nothing },
  /** content: all that is found now in a document embedded in a tab's page; its page lists it with its own. */
  'frame/holds': {
    from: 'content',
    request: z.strictObject({ warnings: z.array(Warning).check(z.maxLength(200)) }),
    response: Nothing,
  },
  /** content: the person used a button of a notice. All but `dismiss` open our own page for this tab. */
  'notice/used': {
    from: 'content',
    request: z.strictObject({ warningId: z.string(), button: z.enum(['why', 'report', 'help', 'dismiss']) }),
    response: Nothing,
  },
  /** content: a person has had the banner of this page in full before their eyes, so it need not be told so loud again. */
  'notice/seen': { from: 'content', request: z.strictObject({ warning: Warning }), response: Nothing },
  /** content: the page took our banner away or hides it, or shows it again; the toolbar is to say so. */
  'notice/hidden': { from: 'content', request: z.strictObject({ isHidden: z.boolean() }), response: Nothing },
  /** content: what is known of the hosts that results of a search engine lead to; nothing else of the search is sent. */
  'search/hosts': {
    from: 'content',
    request: z.strictObject({ hosts: z.array(AskedHost).check(z.maxLength(MOST_HOSTS)) }),
    response: SearchMarks,
  },
  /** content: the person asked what the marks mean; opens our own page. */
  'search/explain': { from: 'content', request: Nothing, response: Nothing },
  /** page: what the page in this tab was found to be. */
  'tab/status': { from: 'page', request: z.strictObject({ tabId: z.int() }), response: TabStatus },
  /** page: bring what a warning is about into view; false when it is no longer on the page. */
  'tab/show': {
    from: 'page',
    request: z.strictObject({ tabId: z.int(), warningId: z.string().check(z.maxLength(64)) }),
    response: z.strictObject({ shown: z.boolean() }),
  },
  /** page: notes that went with warnings since the browser was started, the latest first, and one that goes with one now. */
  'cards/shown': {
    from: 'page',
    request: z.strictObject({ tabId: z.int(), card: z.nullable(CardId) }),
    response: z.strictObject({ shown: z.array(CardId) }),
  },
  /** page: judge a text that somebody gave, by the rules that pages are judged by; nothing of it is kept. */
  'text/check': {
    from: 'page',
    request: z.strictObject({ text: z.string().check(z.maxLength(MOST_GIVEN)) }),
    response: z.strictObject({
      /** The host that was looked up and nothing else; null for a text that is no address. */
      host: z.nullable(z.string().check(z.maxLength(253))),
      /** About the text, and about hosts that it names; strongest first. */
      warnings: z.array(Warning),
      /** What lists say of hosts about which there is no warning. */
      listed: z.array(Evidence),
    }),
  },
  /** page: the text that was given from a page's menu, once. */
  'text/take': {
    from: 'page',
    request: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
    response: z.strictObject({ given: z.nullable(GivenText) }),
  },
  'settings/get': { from: 'page', request: Nothing, response: HoldingSettings },
  /** page: answered with what holds then: a policy of the device wins. */
  'settings/set': { from: 'page', request: z.strictObject({ settings: Settings }), response: HoldingSettings },
  /** page: silence the page or site in this tab; the warning on the page goes away. */
  'mutes/add': {
    from: 'page',
    request: z.strictObject({ tabId: z.int(), scope: z.enum(['page', 'site']) }),
    response: z.strictObject({ mutes: z.array(Mute) }),
  },
  'mutes/list': { from: 'page', request: Nothing, response: z.strictObject({ mutes: z.array(Mute) }) },
  'mutes/remove': {
    from: 'page',
    request: z.strictObject({ mute: Mute }),
    response: z.strictObject({ mutes: z.array(Mute) }),
  },
  /** content: the page of a tab opened, and its host may be on a list that stands in the way. The worker looks, and moves the tab. */
  'site/arrived': {
    from: 'content',
    request: z.strictObject({
      /** The person went back or forward to it. */
      isReturn: z.boolean(),
      /** Host of the page that led there, where it says so. */
      from: z.nullable(z.string().check(z.maxLength(253))),
    }),
    response: Nothing,
  },
  /** page: what stands before the site at this address; null when nothing does. */
  'site/stop': {
    from: 'page',
    request: z.strictObject({ address: Address }),
    response: z.strictObject({ stop: z.nullable(SiteStop) }),
  },
  /** page: what the person decided; what goes on is only let on, the page itself goes there. */
  'site/answer': {
    from: 'page',
    request: z.strictObject({ address: Address, answer: StopAnswer }),
    response: Nothing,
  },
  /** page: our page before a site goes without an answer. */
  'site/left': { from: 'page', request: z.strictObject({ address: Address }), response: Nothing },
  /** page: what can be found out about the seller of the page in a tab without asking anybody; null where it cannot be read. */
  'site/check': {
    from: 'page',
    request: z.strictObject({ tabId: z.int() }),
    response: z.strictObject({ check: z.nullable(SiteCheck) }),
  },
  /** page: listed sites that the person chose to open, for good or for a day. */
  'passes/list': { from: 'page', request: Nothing, response: Passes },
  'passes/remove': {
    from: 'page',
    request: z.strictObject({ domain: z.string().check(z.maxLength(253)) }),
    response: Passes,
  },
  /** page: newest first, at most `limit`, older than `before` when given. `state` says whether history can be kept. */
  'history/list': {
    from: 'page',
    request: z.strictObject({
      limit: z.int().check(z.gte(1), z.lte(500)),
      before: z.nullable(z.number()),
      level: z.nullable(z.enum(['note', 'caution', 'danger'])),
      host: z.string().check(z.maxLength(253)),
    }),
    response: z.strictObject({ records: z.array(HistoryRecord), more: z.boolean(), state: z.enum(['on', 'off']) }),
  },
  /** page: how many warnings of the last 90 days there are, and how many of them the person called wrong. */
  'history/count': {
    from: 'page',
    request: Nothing,
    response: z.strictObject({ warnings: z.int().check(z.gte(0)), wrong: z.int().check(z.gte(0)) }),
  },
  'history/act': {
    from: 'page',
    request: z.strictObject({ id: z.string(), action: WarningAction }),
    response: Nothing,
  },
  'history/delete': { from: 'page', request: z.strictObject({ id: z.string() }), response: Nothing },
  'history/erase': { from: 'page', request: Nothing, response: Nothing },
  ...ruleRequests,
  ...reportRequests,
  /** page: history, reports, mutes and settings; nothing stays. */
  'everything/erase': { from: 'page', request: Nothing, response: Nothing },
} as const;

export type RequestName = keyof typeof requests;
export type RequestOf<N extends RequestName> = z.infer<(typeof requests)[N]['request']>;
export type ResponseOf<N extends RequestName> = z.infer<(typeof requests)[N]['response']>;
export type Envelope<N extends RequestName> = { readonly name: N; readonly body: RequestOf<N> };
export type Problem = 'unknown-request' | 'not-allowed' | 'bad-request' | 'failed';
export type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: ResponseOf<N> }
  | { readonly ok: false; readonly problem: Problem };

/** Where a request came from, as the browser (not the message) says. */
export interface Origin {
  readonly asker: Asker;
  readonly tabId: number | null;
  /** 0 for the page of a tab, other numbers for documents embedded in it. */
  readonly frameId: number;
  /** Address of the asking document; null when the browser gives none. */
  readonly url: string | null;
  readonly incognito: boolean;
}

/** One handler for every request: a missing one does not compile. */
export type Handlers = { readonly [N in RequestName]: (body: RequestOf<N>, origin: Origin) => Promise<ResponseOf<N>> };

/**
 * Worker to content script: tell what you know (`status`), what the page shows of its seller (`facts`), where you are,
 * what the page is called, which visit this is, bring a warned listing into view (`show`), take
 * all notices down (`hide`), check anew, or (to the page of a tab) take note of what a frame holds and answer with the
 * strongest level of all.
 */
export type TabMessage =
  | { readonly name: 'page/recheck' }
  | { readonly name: 'page/status' }
  | { readonly name: 'page/facts' }
  | { readonly name: 'page/address' }
  | { readonly name: 'page/title' }
  | { readonly name: 'page/visit' }
  | { readonly name: 'frame/holds'; readonly frameId: number; readonly warnings: readonly Warning[] }
  | { readonly name: 'page/show'; readonly warningId: string }
  | { readonly name: 'page/hide'; readonly muted: 'page' | 'site' };
