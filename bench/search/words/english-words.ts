import { compounds, inflected, type LanguageWords, listed } from './language-words.ts';

export const englishWords: LanguageWords = {
  lang: 'en',
  nouns: inflected(`
    sofa: sofas
    table: tables
    chair: chairs
    shelf: shelves
    cabinet: cabinets
    mattress: mattresses
    lamp: lamps
    carpet: carpets
    mirror: mirrors
    curtain: curtains
    pillow: pillows
    duvet: duvets
    basin: basins
    door: doors
    window: windows
    saucepan: saucepans
    knife: knives
    spoon: spoons
    plate: plates
    bench: benches
    basket: baskets
    drawer: drawers
    towel: towels
    clock: clocks
    vase: vases
    dresser: dressers
    dish: dishes
    battery: batteries
  `),
  adjectives: inflected(`
    black:
    white:
    grey:
    green:
    folding: folds folded
    yellow:
    red:
    brown:
    padded: padding pads
    knitted: knitting knits
  `),
  materials: listed('oak birch pine steel glass marble linen leather rattan brass velvet wool'),
  compounds: compounds(`
    book|shelf book|case arm|chair wheel|chair bed|frame night|stand lamp|shade tea|pot work|bench dish|rack
    tooth|brush door|bell table|cloth bath|tub foot|stool head|board wash|basin side|board
  `),
  syllables: listed('la mi ko sa re ty vo nu pe ja hay tor ki sal mar lem bri au wen nick run ston ha ford'),
  besides: listed('friend livingroom thanks store stock sale'),
};
