import type { UpdateLevel } from '../../../contract/model/urgent-update.ts';

/** The colour of a level's badge. */
export function levelTone(level: UpdateLevel): 'red' | 'amber' | 'neutral' {
  switch (level) {
    case 'urgent':
      return 'red';
    case 'important':
      return 'amber';
    case 'info':
      return 'neutral';
    default:
      return level satisfies never;
  }
}
