import type { ApiMethod } from './api-method.ts';
import { appsConnectionsOpen } from './apps-connections-open.ts';
import { authTest } from './auth-test.ts';
import { chatPostMessage, chatUpdate } from './chat.ts';
import { conversationsInfo, conversationsList } from './conversations.ts';
import { conversationsHistory, conversationsReplies } from './conversations-history.ts';
import { reactionsAdd } from './reactions-add.ts';
import { usersInfo, usersList } from './users.ts';

/** Every method there is; others answer `unknown_method`. */
export const apiMethods: ReadonlyMap<string, ApiMethod> = new Map([
  ['auth.test', authTest],
  ['apps.connections.open', appsConnectionsOpen],
  ['conversations.list', conversationsList],
  ['conversations.info', conversationsInfo],
  ['conversations.history', conversationsHistory],
  ['conversations.replies', conversationsReplies],
  ['chat.postMessage', chatPostMessage],
  ['chat.update', chatUpdate],
  ['users.info', usersInfo],
  ['users.list', usersList],
  ['reactions.add', reactionsAdd],
]);
