import { fail, type Result, succeed } from '@/core/result';

/**
 * Unpack gzip, and stop as soon as more comes out than was promised: a small file may unpack to gigabytes.
 * @param limit most bytes that may come out
 */
export async function unpack(packed: Uint8Array, limit: number): Promise<Result<Uint8Array, 'not-gzip' | 'too-long'>> {
  const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader.cancel();
        return fail('too-long');
      }
      chunks.push(read.value);
    }
  } catch {
    return fail('not-gzip');
  }
  return succeed(joinChunks(chunks, length));
}

export function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
