import type { Manifest } from '@/core/model/manifest';
import type { PublicKeyFile } from '../keys/key-file.ts';

/** The page that people see who open a release folder: what is in it, who signed it, and how it is added. */
export function indexPage(manifest: Manifest, key: PublicKeyFile): string {
  const packs = manifest.packs.map(
    (pack) =>
      `<tr><td>${pack.name}</td><td>${pack.version}</td><td>${pack.size}</td>` +
      `<td><a href="files/${pack.file}">${pack.fileSize}</a></td><td><code>${pack.content}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Rule packs of ${escapeHtml(manifest.publisher)}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; }
</style>
<h1>Rule packs of ${escapeHtml(manifest.publisher)}</h1>
<p>Rx Lantern reads these files. They are data: words and rules that say what an illicit offer looks like. Nothing here runs.</p>
<p>Release ${manifest.seq}, issued ${dateOf(manifest.issued)}; called stale from ${dateOf(manifest.expires)}, if no newer one follows.
Needs Rx Lantern ${manifest.minExtension} or newer.${manifest.reviewed ? ' A large change, looked through by people.' : ''}</p>
<div class="wide"><table>
<thead><tr><th>Pack</th><th>Version</th><th>Bytes</th><th>Packed</th><th>SHA-256 of its text</th></tr></thead>
<tbody>${packs.join('\n')}</tbody>
</table></div>
<p>${manifest.deltas.length} smaller ${manifest.deltas.length === 1 ? 'file leads' : 'files lead'} here from earlier releases.</p>
<h2>To add it</h2>
<p>In Rx Lantern's settings, under “Rule packs”, give the address of this page and this public key:</p>
<p><code>${key.public}</code></p>
${key.development ? '<p><strong>This is a development key.</strong> Use it for trying out only.</p>' : ''}
</html>
`;
}

/** For static hosts that read headers from a file: any page may read this folder, and files never change. */
export const HEADERS = `/*
  Access-Control-Allow-Origin: *
  Access-Control-Expose-Headers: Retry-After
  X-Content-Type-Options: nosniff
/manifest.txt
  Cache-Control: no-cache
/files/*
  Cache-Control: public, max-age=31536000, immutable
`;

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
