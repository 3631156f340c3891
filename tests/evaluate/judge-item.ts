import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { getDomain } from 'tldts';
import { collectPage } from '@/content/collect';
import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import type { CorpusItem } from './items.ts';
import type { JudgedItem } from './summary.ts';

const TAGS = ['assembled', 'title-only', 'hashtags-only'];

/** Judges items as the product does: same rules, same collector for pages, same cap for well-known lawful hosts. */
export function createJudge(
  packs: readonly Pack[],
  knownHosts: { entries: { domain: string }[]; userContent: string[] },
) {
  const compiled = compilePacks(packs);
  const lawful = new Set(knownHosts.entries.map(({ domain }) => domain));
  const shared = new Set(knownHosts.userContent);
  return async (item: CorpusItem, usePages: boolean): Promise<JudgedItem> => {
    const page = item.html !== null && (usePages || item.file) ? await pageOf(item.html) : textOf(item);
    const started = performance.now();
    const [strongest] = judgePage(page, compiled, packs);
    const host = hostOf(item);
    const domain = host === null ? null : (getDomain(host) ?? host);
    const capped = domain !== null && lawful.has(domain) && !shared.has(domain) && strongest?.unit === 'page';
    const level = strongest?.decision.level ?? 'clear';
    return {
      id: item.id,
      label: item.label,
      kind: item.kind,
      lang: item.lang,
      level: capped && level !== 'clear' ? 'note' : level,
      score: strongest?.decision.score ?? 0,
      families: strongest?.decision.families ?? [],
      rules: strongest?.evidence.map(({ ruleId, stance }) => (stance === 'for' ? ruleId : `-${ruleId}`)) ?? [],
      ms: performance.now() - started,
      tagged: (item.tags ?? []).some((tag) => TAGS.includes(tag)),
    };
  };
}

function hostOf({ url }: CorpusItem): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}

/** A text is a page of its own; each line is a block. */
function textOf(item: CorpusItem): PageText {
  const text = item.text ?? '';
  const title = item.title && !text.startsWith(item.title) ? item.title : '';
  const blocks = text.split('\n').map((line) => ({ text: line, listing: null }));
  return { host: hostOf(item), path: null, title, blocks, listings: [], facts: NO_FACTS, partial: [] };
}

/** A saved page, read by the product's own collector; nothing is run or fetched. */
async function pageOf(file: string): Promise<PageText> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } as object });
  const scope = globalThis as Record<string, unknown>;
  scope['NodeFilter'] = window.NodeFilter;
  scope['Node'] = window.Node;
  window.document.write(readFileSync(file, 'utf8'));
  const isSeen = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { display, visibility } = (at as HTMLElement).style ?? {};
      if (display === 'none' || visibility === 'hidden') return false;
    }
    return true;
  };
  const page = await collectPage(window.document as unknown as Document, isSeen);
  await window.happyDOM.close();
  return page;
}
