import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arrive } from '@/content/arrive';

/** Added to `content_scripts` by the manifest hook in wxt.config.ts, before anything of a page runs. */
export default defineUnlistedScript(() => {
  void arrive();
});
