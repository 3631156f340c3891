/**
 * Put a text on the clipboard. Where the browser refuses, the text in a field is selected instead, to be copied by keys.
 * @returns true when it is on the clipboard
 */
export async function copyText(text: string, field: HTMLTextAreaElement | HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
