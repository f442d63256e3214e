/** Words of the help, namespace `help`. */
export const helpEnglish = {
  title: 'Keys',
  description: 'Every action has a key. They work in every keyboard layout.',
  close: 'Close',
  search: 'Search keys and actions',
  none: 'No action is called “{{text}}”. Try another word, or a key such as Enter.',
  found_one: '{{count}} key',
  found_other: '{{count}} keys',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    help: typeof helpEnglish;
  }
}
