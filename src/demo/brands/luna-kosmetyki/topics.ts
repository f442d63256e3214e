import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'skinReaction',
    label: 'Silna reakcja skórna',
    advice: 'Najpierw bezpieczeństwo: odstawić kosmetyk, lekarz, 112. Potem przekazać do zespołu.',
    words: ['duszno', 'obrzęk', 'spuchł', 'pogotowi', 'szpital', 'poparzen'],
    response: 'reakcja-skorna',
  },
  {
    code: 'legal',
    label: 'Sprawa prawna',
    advice: 'Nie oceniać odpowiedzialności. Poprosić o sprawę na piśmie.',
    words: ['adwokat', 'prawnik', 'uokik', 'rzecznik konsument', 'do sądu'],
    response: 'na-pismie',
  },
  {
    code: 'cooperation',
    label: 'Współpraca i praca',
    advice: 'Oferty współpracy i pracy nie są przyjmowane na czacie.',
    words: ['współprac', 'influencer', 'oferty pracy', 'rekrutac'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'Rozmowa się wydłuża: zaproponować telefon.',
  response: 'dalej-przez-telefon',
};
