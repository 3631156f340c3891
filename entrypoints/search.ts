import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchResults } from '@/content/search/watch-results';

/** Runs on pages of results alone; added to `content_scripts` by the manifest hook in wxt.config.ts. */
export default defineUnlistedScript(() => {
  void watchResults();
});
