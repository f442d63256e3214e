import type { IntakeForm } from '../../../contract/model/intake-form.ts';

export const intakeForms: IntakeForm[] = [
  {
    formId: 'complaint',
    title: 'Reklamacja',
    hint: 'Gdy produkt jest uszkodzony, czegoś brakuje albo zawiniliśmy my.',
    fields: [
      { fieldId: 'fullName', label: 'Imię i nazwisko jak w umowie', type: 'name', required: true },
      {
        fieldId: 'contractNumber',
        label: 'Numer umowy (zamówienia)',
        type: 'contractNumber',
        required: true,
        pattern: 'LK-\\d{6}',
        example: 'LK-100233',
        hint: 'W e-mailu z potwierdzeniem.',
      },
      { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      { fieldId: 'what', label: 'Co się stało', type: 'longText', required: false },
    ],
    destination: { mailbox: 'reklamacje@luna-kosmetyki.example', subject: 'Nowa reklamacja z czatu' },
    confirmation: 'reklamacja-przyjeta',
    promise: 'complaint',
  },
  {
    formId: 'otherQuestion',
    title: 'Inne pytanie',
    hint: 'Gdy odpowiedzieć musi ktoś spoza czatu: oddzwaniamy.',
    fields: [
      { fieldId: 'city', label: 'Miejscowość', type: 'city', required: true },
      { fieldId: 'fullName', label: 'Imię i nazwisko', type: 'name', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      { fieldId: 'question', label: 'Pytanie', type: 'longText', required: false },
    ],
    destination: { mailbox: 'telefony@luna-kosmetyki.example', subject: 'Prośba o telefon' },
    confirmation: 'oddzwonimy',
    promise: 'callBack',
  },
  {
    formId: 'consultation',
    title: 'Zapis na konsultację',
    hint: 'Wideorozmowa z kosmetolożką; płatność dopiero po potwierdzeniu terminu.',
    fields: [
      { fieldId: 'fullName', label: 'Imię i nazwisko', type: 'name', required: true },
      { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
      { fieldId: 'phone', label: 'Telefon', type: 'phone', required: true },
      {
        fieldId: 'duration',
        label: 'Czas',
        type: 'choice',
        required: true,
        options: ['30 minut', '60 minut'],
      },
      { fieldId: 'day', label: 'Dzień', type: 'date', required: true },
      { fieldId: 'topic', label: 'Temat rozmowy', type: 'longText', required: false },
    ],
    destination: { mailbox: 'konsultacje@luna-kosmetyki.example', subject: 'Zapis na konsultację' },
    confirmation: 'konsultacja-zapis',
    promise: 'consultation',
  },
];
