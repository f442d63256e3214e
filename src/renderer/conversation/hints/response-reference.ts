import type { KnowledgeReference } from '../../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../../contract/model/ids.ts';
import type { WorkstationClient } from '../../rpc/client.ts';

export type ResponseLookup = Pick<WorkstationClient['lookup'], 'response' | 'checkReferences' | 'used'>;

/** The contract's longest text of a reference. */
const REFERENCE_MAX = 4_000;

/** A canned response as it reads in this conversation; null when it cannot be had. */
export async function responseReference(
  lookup: ResponseLookup,
  at: { readonly brandId: BrandId; readonly conversationId: ConversationId },
  responseId: string,
): Promise<KnowledgeReference | null> {
  try {
    const found = await lookup.response({ brandId: at.brandId, responseId });
    if (!found.ok) return null;
    const { body, version } = found.value;
    const reference: KnowledgeReference = {
      kind: 'cannedResponse',
      id: responseId,
      version,
      text: body.slice(0, REFERENCE_MAX),
    };
    const checked = await lookup.checkReferences({ ...at, references: [reference] });
    const text = (checked.ok ? checked.value.checks[0]?.textNow : null) ?? body;
    lookup.used({ ...at, kind: 'cannedResponse', id: responseId, how: 'inserted' }).catch(() => {});
    return { ...reference, text };
  } catch {
    return null;
  }
}
