/**
 * What the manifest asks for, by the name in our words. tests/unit/ui/permissions.test.ts compares it with the manifest:
 * whatever is asked for is explained.
 */
export const PERMISSIONS = {
  storage: 'storage',
  unlimitedStorage: 'unlimited_storage',
  alarms: 'alarms',
  contextMenus: 'context_menus',
  activeTab: 'active_tab',
} as const;

/** Where scripts of the extension run, as the manifest says; explained as "reading pages". */
export const READ_PAGES = '<all_urls>';
