import { formatCount } from './format.ts';

const LIMIT = 10;

/** Up to ten ids of items, and how many more there are. */
export function IdList({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span class="ids">
      {ids.slice(0, LIMIT).map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <code>{id}</code>
        </span>
      ))}
      {ids.length > LIMIT && ` and ${formatCount(ids.length - LIMIT)} more`}
    </span>
  );
}
