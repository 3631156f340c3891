/** The forms of a message that counts something, by CLDR plural category; `other` is always there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The words of one language: text with `{name}` placeholders, or its plural forms chosen by `{count}`. */
export type Catalogue = Readonly<Record<string, string | PluralForms>>;

/** What goes into placeholders. Numbers are written the way the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** The words in one language: `t('popup_listings', { count: 3 })`. */
export type Lookup = (key: string, values?: Values) => string;

/**
 * Words in one language, with the words of `fallback` where a key is missing.
 * A key that is in neither gives the key itself, so that a person sees something and a test fails.
 * @param language BCP 47 tag; chooses plural forms and the look of numbers
 */
export function createLookup(language: string, catalogue: Catalogue, fallback: Catalogue): Lookup {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const message = find(catalogue, key) ?? find(fallback, key) ?? key;
    return fillIn(chooseForm(message, values['count'], plurals), values, numbers);
  };
}

/** True when the catalogue has words for a key that comes from data, such as a rule's reason. */
export function hasWords(catalogue: Catalogue, key: string): boolean {
  return find(catalogue, key) !== undefined;
}

function find(catalogue: Catalogue, key: string): string | PluralForms | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
}

function chooseForm(message: string | PluralForms, count: unknown, plurals: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return (typeof count === 'number' ? message[plurals.select(count)] : undefined) ?? message.other;
}

/** One pass over the message: text that is filled in is never looked at for placeholders again. */
function fillIn(message: string, values: Values, numbers: Intl.NumberFormat): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}
