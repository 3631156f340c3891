/** An address as `URL` reads it; null for what is none. */
export function parseAddress(text: string | null): URL | null {
  return text !== null && URL.canParse(text) ? new URL(text) : null;
}
