import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '@/content/watch-page';

/** Added to `content_scripts` by the manifest hook in wxt.config.ts; pages learn nothing of it. */
export default defineUnlistedScript(() => {
  void watchPage();
});
