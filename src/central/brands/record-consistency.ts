import type { Brand } from '../../contract/model/brand.ts';

/** Names that occur twice where each stands for one thing: the second would never be found. */
export function duplicatesIn({ dialogue, dispositions, handling = {} }: Brand): string[] {
  const { escalation, intakeForms = [], promises = [], queues = [], skipReasons = [] } = handling;
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ['dialogue', 'stepId', dialogue.map(({ stepId }) => stepId)],
    ['dispositions', 'code', codesOf(dispositions)],
    ...dispositions.map(
      ({ fields = [] }, index) => [`dispositions[${index}].fields`, 'fieldId', fieldIdsOf(fields)] as const,
    ),
    ['handling.queues', 'queueId', queues.map(({ queueId }) => queueId)],
    ['handling.escalation.reasons', 'code', codesOf(escalation?.reasons ?? [])],
    ['handling.skipReasons', 'code', codesOf(skipReasons)],
    ['handling.promises', 'code', codesOf(promises)],
    ['handling.intakeForms', 'formId', intakeForms.map(({ formId }) => formId)],
    ...intakeForms.map(
      ({ fields }, index) =>
        [`handling.intakeForms[${index}].fields`, 'fieldId', fieldIdsOf(fields)] as const,
    ),
    ['handling.topics', 'code', codesOf(handling.topics ?? [])],
  ];
  return [
    ...lists.flatMap(([place, key, names]) =>
      again(names).map(([name, index]) => `${place}[${index}].${key}: ${name} is there already`),
    ),
    ...again(handling.tags ?? []).map(([name, index]) => `handling.tags[${index}]: ${name} is there already`),
  ];
}

/** Names of what the record itself does not have. */
export function unknownNamesIn({ handling }: Brand): string[] {
  const promises = new Set((handling?.promises ?? []).map(({ code }) => code));
  return (handling?.intakeForms ?? []).flatMap(({ promise }, index) =>
    promise === null || promises.has(promise)
      ? []
      : [`handling.intakeForms[${index}].promise: there is no promise ${promise}`],
  );
}

/** Properties of a form's field that its type makes nothing of, or needs. */
export function strayOptionsIn({ handling }: Brand): string[] {
  return (handling?.intakeForms ?? []).flatMap(({ fields }, form) =>
    fields.flatMap(({ options, pattern, type }, field) => {
      const place = `handling.intakeForms[${form}].fields[${field}]`;
      const problems: string[] = [];
      if (type === 'choice' && !options) problems.push(`${place}.options: a choice needs options`);
      if (type !== 'choice' && options) problems.push(`${place}.options: only a choice has options`);
      if (pattern !== undefined && type !== 'text' && type !== 'contractNumber')
        problems.push(`${place}.pattern: only text and contractNumber are checked by a pattern`);
      return problems;
    }),
  );
}

/** The canned responses that a record names, with where it does. */
export function responsesNamedIn({ dialogue, handling }: Brand): { place: string; responseId: string }[] {
  const named = (place: string, responseId: string | null | undefined) =>
    responseId ? [{ place, responseId }] : [];
  return [
    ...dialogue.flatMap(({ responses = [] }, step) =>
      responses.flatMap((id, index) => named(`dialogue[${step}].responses[${index}]`, id)),
    ),
    ...(handling?.intakeForms ?? []).flatMap(({ confirmation }, index) =>
      named(`handling.intakeForms[${index}].confirmation`, confirmation),
    ),
    ...(handling?.topics ?? []).flatMap(({ response }, index) =>
      named(`handling.topics[${index}].response`, response),
    ),
    ...named('handling.length.response', handling?.length?.response),
  ];
}

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const fieldIdsOf = (list: readonly { readonly fieldId: string }[]) => list.map(({ fieldId }) => fieldId);

/** Those that occurred before, with their place in the list. */
function again(names: readonly string[]): (readonly [string, number])[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [[name, index] as const] : []));
}
