import { findConversation } from '../conversations/conversation-rows.ts';
import { mayRead } from '../conversations/transcript.ts';
import { findFile } from '../files/file-rows.ts';
import { roleAt } from '../people/find-person.ts';
import { staff } from './procedures.ts';

export const fileRoutes = {
  link: staff.files.link.handler(async ({ context: { parts, caller }, input, errors }) => {
    const { conversationId, fileId, size } = input;
    const conversation = await findConversation(parts.db, conversationId);
    if (!conversation || roleAt(caller.person, conversation.brandId) === null) throw errors.NOT_FOUND();
    if (!(await mayRead(parts.db, caller.person, conversation))) throw errors.FORBIDDEN();
    const file = await findFile(parts.db, fileId);
    if (file?.conversationId !== conversationId) throw errors.NOT_FOUND();
    if (size === 'thumbnail' && !file.attachment.thumbnail) throw errors.NOT_FOUND();
    // What somebody has uploaded and not sent is their own business.
    if (file.messageId === null && file.uploadedBy !== caller.person.personId) throw errors.NOT_FOUND();
    return parts.fileLinks.forStaff(fileId, size);
  }),
};
