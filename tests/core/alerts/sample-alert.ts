import { Alert } from '../../../src/contract/workstation/alerts.ts';
import { conversationIdOf } from './sample-conversations.ts';

/** An alert to a message in a conversation of this number. */
export function sampleAlert(number: number, changes: { readonly brandId?: string | undefined } = {}): Alert {
  return Alert.parse({
    alertId: `message:${number}`,
    kind: 'newMessage',
    state: 'raised',
    rung: 'notification',
    brandId: 'kuuma',
    brandName: 'Kuuma Keittiöt',
    conversationId: conversationIdOf(number),
    updateId: null,
    customerName: 'Ida',
    preview: 'Hei',
    at: 0,
    sound: true,
    ...changes,
  });
}
