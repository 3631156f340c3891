import type { Channel, Helpline } from '@/core/model/report';

/** Who takes a report and who helps, as bundled with the extension; never from a page or a downloaded pack. */
export interface Directory {
  readonly channels: readonly Channel[];
  readonly helplines: readonly Helpline[];
}

/** What TypeScript makes of the bundled JSON: the right fields, but strings where the model names the values. */
export type Loose<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Loose<Value[Field]> }
      : Value;

/** The bundled directory. Its files are checked against their schemas by tests/rules/directory.test.ts, not again here. */
export function readDirectory(
  channels: { readonly entries: readonly Loose<Channel>[] },
  helplines: { readonly entries: readonly Loose<Helpline>[] },
): Directory {
  return { channels: channels.entries as readonly Channel[], helplines: helplines.entries as readonly Helpline[] };
}
