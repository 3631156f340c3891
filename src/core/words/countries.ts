/** A country's name in a language. @param code ISO 3166-1 alpha-2 */
export function nameCountry(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
