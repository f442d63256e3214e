export const appStrings = {
  product: 'Polydesk',
  starting: 'Starting Polydesk',
  regions: { queue: 'Queue', lookup: 'Lookup', panes: 'Conversations', knowledge: 'Brand knowledge' },
  lookUp: 'Look up',
  closeLookup: 'Close the lookup',
  knowledge: 'Knowledge',
  resize: {
    queue: 'Width of the queue',
    lookup: 'Width of the lookup',
    column: 'Width of pane column {{number}}',
    row: 'Height of pane row {{number}}',
  },
  grid: {
    label: 'Panes',
    '1': 'One pane',
    '2': 'Two panes',
    '3': 'Three panes',
    '2x2': 'Two by two panes',
    '3x2': 'Three by two panes',
  },
  pane: {
    empty: 'Pane {{pane}}, empty',
    emptyTitle: 'An empty pane',
    emptyHint: 'Choose a waiting customer in the queue; the conversation opens here.',
    hidden_one: '{{count}} pane does not fit in this window. Its key brings it here.',
    hidden_other: '{{count}} panes do not fit in this window. Their keys bring them here.',
  },
  commands: {
    title: 'Commands',
    placeholder: 'Type what you want to do',
    none: 'No command is called that.',
    close: 'Close',
    open: 'Commands',
    groups: {
      panes: 'Panes',
      queue: 'Queue',
      conversation: 'Conversation',
      lookup: 'Lookup',
      general: 'General',
    },
    resolve: 'Resolve this conversation',
    closePane: 'Close this pane',
    moveToPane: 'Move this conversation to pane {{pane}}',
    knowledge: 'Brand knowledge…',
    knowledgePart: 'Brand knowledge: {{part}}',
    reconnect: 'Connect to the central service now',
  },
  shortcuts: {
    focusPane: 'Go to pane {{pane}}',
    toComposer: 'Back to the composer',
    nextWaiting: 'Next waiting customer',
    previousWaiting: 'Previous waiting customer',
    claim: 'Claim or open the chosen line of the queue',
    send: 'Send',
    newLine: 'New line in the composer',
    resolve: 'Resolve the conversation',
    cannedResponses: 'Canned responses, in an empty composer',
    lookup: 'Look up',
    commands: 'Commands, typed first in the lookup',
    knowledge: 'Brand knowledge, for team leads',
    help: 'All keys, outside text fields',
    helpAnywhere: 'All keys',
  },
  entry: {
    title: 'Open Polydesk from the address that the program printed',
    what: {
      noKey: 'This page was opened without its key.',
      keyUsed: 'The key in this address has been used already. Each key opens one tab, once.',
      keyExpired: 'The key in this address is too old. A key is good for 60 seconds.',
      keyWrong: 'The key in this address is not the one that the program printed.',
      hostGone: 'The program behind this page does not answer.',
      refused: 'This page is no longer signed in to the program, because the program was started anew.',
    },
    safe: 'Nothing was lost: your messages and drafts are kept by the program on this machine.',
    todo: 'Have a new address printed in the terminal where Polydesk runs, and open it within a minute. If nothing is printed, start Polydesk again.',
    ask: 'Print a new address',
    asked: {
      printed: 'Printed in the terminal: the line that begins with “Polydesk: http://127.0.0.1”.',
      noAnswer: 'The program does not answer. Start Polydesk again.',
    },
  },
  crash: {
    title: 'This part of the screen failed',
    hint: 'Your messages and drafts are kept by the program. Load the screen again to go on.',
    reload: 'Load again',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    app: typeof appStrings;
  }
}
