import type { IntakeForm } from '../../../contract/model/intake-form.ts';

export const intakeForms: IntakeForm[] = [
  {
    formId: 'complaint',
    title: 'Reklamasjon',
    hint: 'Når noe er ødelagt, mangler eller har gått galt hos oss.',
    fields: [
      {
        fieldId: 'fullName',
        label: 'Navn som i kjøpsavtalen',
        type: 'name',
        required: true,
        hint: 'Fornavn og etternavn.',
      },
      {
        fieldId: 'contractNumber',
        label: 'Avtale- eller ordrenummer',
        type: 'contractNumber',
        required: true,
        pattern: 'NS-\\d{6}',
        example: 'NS-482913',
        hint: 'Øverst i ordrebekreftelsen.',
      },
      { fieldId: 'email', label: 'E-post', type: 'email', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      { fieldId: 'what', label: 'Hva har skjedd', type: 'longText', required: false },
    ],
    destination: { mailbox: 'reklamasjon@nordlys-sport.example', subject: 'Ny reklamasjon fra chatten' },
    confirmation: 'reklamasjon-registrert',
    promise: 'complaint',
  },
  {
    formId: 'otherQuestion',
    title: 'Annet spørsmål',
    hint: 'Når noen utenfor chatten må svare: vi ringer kunden.',
    fields: [
      { fieldId: 'city', label: 'Sted', type: 'city', required: true },
      { fieldId: 'fullName', label: 'Navn', type: 'name', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      { fieldId: 'question', label: 'Spørsmål', type: 'longText', required: false },
    ],
    destination: { mailbox: 'ringmeg@nordlys-sport.example', subject: 'Kunde vil bli ringt' },
    confirmation: 'ringer-deg',
    promise: 'callBack',
  },
  {
    formId: 'waxingCourse',
    title: 'Påmelding til smørekurs',
    hint: 'Smørekursene i butikk, for én person om gangen.',
    fields: [
      { fieldId: 'fullName', label: 'Navn', type: 'name', required: true },
      { fieldId: 'email', label: 'E-post', type: 'email', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      {
        fieldId: 'shop',
        label: 'Butikk',
        type: 'choice',
        required: true,
        options: ['Oslo', 'Bergen', 'Trondheim', 'Lillehammer'],
      },
      { fieldId: 'day', label: 'Ønsket dag', type: 'date', required: true },
      { fieldId: 'level', label: 'Nivå og egne ski', type: 'text', required: false },
    ],
    destination: { mailbox: 'kurs@nordlys-sport.example', subject: 'Påmelding til smørekurs' },
    confirmation: 'kurs-registrert',
    promise: 'course',
  },
];
