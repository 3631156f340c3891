import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from './ReportPage.tsx';
import type { ReportData } from './report-data.ts';

/** Files of ours that go into the page as they are. */
export interface PageAssets {
  readonly css: string;
  readonly script: string;
}

/**
 * The whole page as one HTML file. All text goes through the renderer, which escapes it; the policy in its head lets
 * nothing but our own style and script take effect, and no address be loaded.
 * @throws Error when an asset holds a sign that would be escaped
 */
export function renderPage(data: ReportData, { css, script }: PageAssets): string {
  for (const asset of [css, script])
    if (/["&<]/.test(asset)) throw new Error('the style and the script of the page must hold no ", & or <');
  const policy = `default-src 'none'; style-src '${hashOf(css)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Rule cards – Rx Lantern</title>
        <style>{css}</style>
      </head>
      <body>
        <ReportPage data={data} />
        <script>{script}</script>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function hashOf(asset: string): string {
  return `sha256-${createHash('sha256').update(asset).digest('base64')}`;
}
