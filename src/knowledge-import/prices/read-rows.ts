import type { ImportLine } from '../../contract/model/knowledge-import.ts';
import type { ImportedRow } from '../read-import.ts';
import { reportLine } from '../text-report.ts';
import type { RowOutcome } from './row-outcome.ts';

export interface RowsRead {
  readonly rows: ImportedRow[];
  readonly refused: ImportLine[];
  readonly duplicates: ImportLine[];
  readonly warnings: ImportLine[];
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Collects what comes of the rows. Of rows with one SKU the last counts. */
export function collectRows(): { add: (place: Place, outcome: RowOutcome) => void; done: () => RowsRead } {
  const byId = new Map<string, ImportedRow>();
  const refused: ImportLine[] = [];
  const duplicates: ImportLine[] = [];
  const warnings: ImportLine[] = [];
  return {
    add: (place, outcome) => {
      switch (outcome.result) {
        case 'skipped':
          if (outcome.warning) warnings.push(reportLine({ ...place, key: '', title: '' }, outcome.warning));
          return;
        case 'refused': {
          const at = { ...place, key: outcome.sku, title: outcome.title };
          refused.push(reportLine(at, outcome.refusal));
          return;
        }
        case 'item': {
          const { item } = outcome;
          const at = { ...place, key: item.sku, title: item.name };
          for (const warning of outcome.warnings) warnings.push(reportLine(at, warning));
          const earlier = byId.get(item.priceItemId);
          if (earlier) {
            // Inserted anew, so that rows stay in the order of their lines.
            byId.delete(item.priceItemId);
            duplicates.push(
              reportLine(
                { file: earlier.file, line: earlier.line, key: item.sku, title: titleOf(earlier) },
                {
                  code: 'duplicateSku',
                  value: item.sku,
                  sentence: `The article number occurs again in line ${place.line}, which counts. Keep one of them.`,
                },
              ),
            );
          }
          byId.set(item.priceItemId, {
            ...place,
            row: { kind: 'priceItem', id: item.priceItemId, version: 0, row: item },
          });
          return;
        }
        default:
          return outcome satisfies never;
      }
    },
    done: () => ({ rows: [...byId.values()], refused, duplicates, warnings }),
  };
}

const titleOf = ({ row }: ImportedRow): string => (row.kind === 'priceItem' ? row.row.name : '');
