/**
 * A pattern with classes of Unicode (`\p{L}`), made when it is first needed. The browser looks such classes up already
 * when it reads a script, which took a third of the time that our script in pages was read in.
 */
export function latePattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | null = null;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
