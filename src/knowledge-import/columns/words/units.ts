import { foldHeader } from '../header-text.ts';

/** What prices are for, as written after a stroke: only these, since `Pris/Price` names no unit. */
const units =
  'kpl pr pkt ltk rll srj kk v vko vrk pv h t min yö hlö tunti kuukausi vuosi st stk stykk enh mnd md mån år time døgn natt pers person szt op mb mc mies rok godz doba noc os шт уп компл мес год час сут день ночь чел пара pcs pc piece ea each unit month mo year yr week day hour hr night guest set pair pack box stück monat jahr stunde stuks maand jaar uur kg g l dl m m2 m² m3 m³ jm lm rm';

export const knownUnits: ReadonlySet<string> = new Set(units.split(' ').map(foldHeader));
