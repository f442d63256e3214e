export const conversationStrings = {
  region: 'Conversation with {{customer}}, {{brand}}',
  loadingRegion: 'Conversation, loading',
  loading: 'Loading the conversation',
  messages: 'Messages',
  composer: 'Reply to {{customer}}',
  placeholder: 'Reply to {{customer}} as {{alias}}, {{brand}}',
  asWhom: 'as {{alias}}',
  send: 'Send',
  sendAs: 'Send to {{customer}} as {{alias}}, {{brand}}',
  you: 'You',
  note: 'Note, seen by staff only',
  typing: '{{customer}} is typing',
  announce: '{{author}}: {{text}}',
  today: 'Today',
  yesterday: 'Yesterday',
  earlierLoading: 'Loading earlier messages',
  beginning: 'The conversation began here',
  noMessages: 'No messages yet',
  newBelow_one: '{{count}} new',
  newBelow_other: '{{count}} new',
  toNewest: 'Go to the newest message',
  hiddenCharacter: 'Hidden character {{code}}',
  timers: {
    waiting: 'waiting',
    waitingLabel: 'Customer waiting for',
    firstResponse: 'first answer',
    firstResponseLabel: 'Time to the first answer',
    answered: 'Answered first after {{duration}}',
    soon: 'soon',
    late: 'late',
  },
  menu: {
    open: 'Actions for this conversation',
    resolve: 'Resolve…',
    moveTo: 'Move to pane {{pane}}',
    move: 'Move',
    close: 'Close pane',
    focusHint: 'Go to this pane',
  },
  delivery: {
    queued: 'Queued',
    sending: 'Sending',
    sent: 'Sent',
    unconfirmed: 'Not confirmed yet',
    failed: 'Not sent',
    parked: 'Needs your decision',
  },
  problem: {
    customerWroteMeanwhile: 'The customer wrote before this could be sent. Does it still fit?',
    notHolder: 'You no longer hold this conversation, so it was not sent.',
    conversationResolved: 'The conversation was resolved before this could be sent.',
    referencesOutdated: 'A price or text in it changed before this could be sent. Is it still right?',
    updateUnacknowledged: 'An urgent update about this arrived before it could be sent. Does it still fit?',
    earlierMessageParked: 'It waits because an earlier message of yours needs your decision.',
    refused: 'The central service refused this message.',
    conflict: 'The central service holds something else under this number. Nothing was overwritten.',
  },
  decide: {
    send: 'Send anyway',
    toDraft: 'Back to draft',
    discard: 'Discard',
    failed: 'That did not work; nothing changed. Try again.',
  },
  handOver: {
    running: 'Storing your message',
    stuck:
      'The program behind this screen does not answer. Your message is kept here and is handed over as soon as it does.',
    giveBack: 'Back to the composer',
  },
  draft: {
    unreachable:
      'Not saved yet: the program behind this screen does not answer. It is tried again by itself.',
    diskFull: 'Not saved: the disk is full. Make room; your text stays here meanwhile.',
    brandMismatch:
      'Not saved: this text belongs to another brand. Copy it, close the pane and open it again.',
    unknownConversation:
      'Not saved: this conversation is no longer known here. Copy your text before you close it.',
    left: '{{count}} characters left',
    over: '{{count}} characters too many',
  },
  notice: {
    focusJustMoved:
      'Not sent: the focus moved to this conversation just now. Press Enter again to send to {{customer}} as {{alias}}, {{brand}}.',
    tooLong: 'Not sent: a message holds 32,000 characters at most. Shorten it or send it in parts.',
    hiddenHalf: 'Not sent: the text holds half a character that cannot be stored. Remove what shows as �.',
    brandMismatch: 'Not sent: this text belongs to another brand. Nothing went out.',
    unknownConversation: 'Not sent: this conversation is no longer known here. Your text stays here.',
    notMine: 'Not sent: you do not hold this conversation. Your text stays here.',
    resolved: 'Not sent: the conversation is resolved. Your text stays here.',
    referencesOutdated:
      'Not sent: something you inserted is no longer so. Put the new in, or keep the old knowingly.',
    diskFull: 'Not sent: the disk is full. Make room and press Enter again; your text stays here.',
    internal: 'Not sent: the program made a mistake. Your text stays here; press Enter to try again.',
  },
  outdated: {
    priceChanged: '{{title}} now costs {{now}}, not {{before}}.',
    textChanged: '“{{title}}” says something else by now.',
    ended: 'The price of {{title}}, {{before}}, no longer holds.',
    removed: '{{title}} is no longer in the brand’s knowledge.',
    priceMasked:
      'The brand’s data have expired: nobody can say whether {{before}} for {{title}} still holds. Connect, or ask.',
    replace: 'Put the new in',
    keep: 'Keep the old',
  },
  readOnly: {
    notMine: '{{holder}} holds this conversation. You can read it.',
    queued: 'Nobody holds this conversation. Claim it in the queue to answer.',
    resolved: 'This conversation is resolved. You can read it.',
    resolving: 'Resolved here; the central service has not confirmed it yet.',
    brandLost: 'You no longer work for this brand. Nothing can be sent.',
    gone: 'This conversation is not available',
    goneHint: 'It was never here, or its brand is no longer yours. Nothing of yours was deleted elsewhere.',
    unsentDraft: 'Your unsent text:',
  },
  lost: 'Not live since the connection broke. You can go on writing.',
  resolve: {
    title: 'Resolve the conversation with {{customer}}',
    description: 'Choose how it ended, with its number or with Enter. {{brand}} keeps it with the record.',
    confirm: 'Resolve',
    cancel: 'Cancel',
    close: 'Close',
    outcome: 'How it ended',
    draftKept:
      'Your unsent text in the composer is not sent. It stays with the conversation on this machine.',
    problem: {
      brandMismatch: 'Not resolved: this conversation belongs to another brand.',
      unknownConversation: 'Not resolved: this conversation is no longer known here.',
      notMine: 'Not resolved: you do not hold this conversation.',
      resolved: 'It is resolved already.',
      messagesParked: 'Not resolved: a message of yours still needs your decision.',
      unreachable: 'Not resolved: the program behind this screen does not answer. Try again.',
    },
  },
  events: {
    claimed: '{{author}} took the conversation',
    resolved: '{{author}} resolved the conversation',
    handedBack: 'The conversation went back to the queue',
    started: '{{author}} started the conversation',
    other: '{{author}}: {{code}}',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    conversation: typeof conversationStrings;
  }
}
