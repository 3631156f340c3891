/** Widest line of a file, as in biome.json. */
const WIDTH = 120;

/** A value as the files of the packs are laid out: objects over several lines, lists of plain values in one if they fit. */
export function formatJson(value: unknown): string {
  return `${layOut(value, '')}\n`;
}

function layOut(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([name, entry]) => {
      const start = `${inner}${JSON.stringify(name)}: `;
      const line = inOneLine(entry);
      const fits = line !== null && start.length + line.length + 1 <= WIDTH;
      return start + (fits ? line : layOut(entry, inner));
    });
    return `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return `[\n${value.map((entry) => inner + layOut(entry, inner)).join(',\n')}\n${indent}]`;
}

function inOneLine(value: unknown): string | null {
  const isPlain = (entry: unknown) => typeof entry !== 'object' || entry === null;
  if (!Array.isArray(value) || !value.every(isPlain)) return isPlain(value) ? JSON.stringify(value) : null;
  return `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
}
