/**
 * The commonest little words (articles, prepositions, pronouns, forms of "to be") of languages in Latin letters, by
 * which a stretch of text shows what language it is in. A word that several of them share speaks for each. None is a
 * single letter: words are also disguised by spaces between their letters.
 * Any grammar of the language lists them; they are facts of language, not of trade.
 */
const BY_LANGUAGE = {
  en: 'the and of to is are in for with you your we our that this it be have not from was they will can my but all has at by on if or an as so what when there who would',
  es: 'el los las del es por para con una un que se no su sus lo como más pero sin al muy está son hay nos te mi tu este esta le de la en ya me ha fue',
  pt: 'os as do da dos das em no na nos nas por para com uma um que se não seu sua como mais mas sem ao muito está são há você te meu minha de já foi pra',
  fr: "le les des du et est pour avec une un que qui ne pas dans sur vous nous votre nos au aux ce cette sont plus mais sans se de la en il je on ou par c'est été",
  it: 'il gli lo della del dei delle per con una un che non si di da in come più ma senza al alla sono nel nella questo ho mi ti la le anche ha stato',
  de: 'der die das und ist für mit ein eine nicht den dem des von zu im auf sich wir sie ich es auch bei nach oder aus sind wird ihr bitte nur am als an um hat haben kein keine war zum',
  pl: 'na do się nie to jest że od po za dla przez oraz jak są tylko ale przy lub co ma bez już być mi był która',
  tr: 've bir bu için ile da de mi çok ne en var yok olarak daha gibi sonra ben sen siz biz değil olan her ki kadar mı ama',
} as const;

/** Languages that the little words tell apart. */
export type LatinLanguage = keyof typeof BY_LANGUAGE;

export const LATIN_LANGUAGES = Object.keys(BY_LANGUAGE) as LatinLanguage[];

/** Little word → numbers (in LATIN_LANGUAGES) of the languages that have it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly number[]> = groupByWord();

function groupByWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [number, language] of LATIN_LANGUAGES.entries()) {
    for (const word of BY_LANGUAGE[language].split(' ')) languages.set(word, [...(languages.get(word) ?? []), number]);
  }
  return languages;
}
