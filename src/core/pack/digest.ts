/** SHA-256 of bytes in base64url without padding: how files and keys are named. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** @returns null for anything but the one way in which these bytes are written */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : null;
}

/** Are these the bytes of a file that was signed for? */
export async function isFile(bytes: Uint8Array, file: string, size: number): Promise<boolean> {
  return bytes.length === size && (await digestOf(bytes)) === file;
}
