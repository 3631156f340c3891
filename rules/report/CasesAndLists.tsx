import { countOf, formatCount, languageName } from './format.ts';
import type { CaseText, ListFacts, RuleFacts } from './rule-facts.ts';

/** A rule's lists and its own test texts, each folded away. */
export function CasesAndLists({ facts: { lists, cases } }: { readonly facts: RuleFacts }) {
  return (
    <>
      {lists.length > 0 && (
        <details>
          <summary>
            {countOf(lists.length, 'list')},{' '}
            {countOf(
              lists.reduce((sum, { total }) => sum + total, 0),
              'term',
            )}
          </summary>
          {lists.map((list) => (
            <ListLine key={`${list.use} ${list.name}`} list={list} />
          ))}
        </details>
      )}
      {cases.fires.length + cases.silent.length > 0 && (
        <details>
          <summary>
            {countOf(cases.fires.length, 'case')} it fires on, {formatCount(cases.silent.length)} it is silent on
          </summary>
          <CaseList title="Fires on" cases={cases.fires} />
          <CaseList title="Silent on" cases={cases.silent} />
        </details>
      )}
    </>
  );
}

function ListLine({ list: { name, use, total, byLanguage } }: { readonly list: ListFacts }) {
  return (
    <p>
      {use === 'looks for' ? 'Looks for' : 'Silenced by'} <code>{name}</code>, {countOf(total, 'term')}:{' '}
      {byLanguage.map(({ language, terms }) => `${languageName(language)} ${formatCount(terms)}`).join(', ')}.
    </p>
  );
}

function CaseList({ title, cases }: { readonly title: string; readonly cases: readonly CaseText[] }) {
  return (
    <>
      <h5>{title}</h5>
      <dl class="cases">
        {cases.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
