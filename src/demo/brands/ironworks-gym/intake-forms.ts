import type { IntakeForm } from '../../../contract/model/intake-form.ts';

export const intakeForms: IntakeForm[] = [
  {
    formId: 'complaint',
    title: 'Complaint',
    hint: 'When a club, a class or a payment let somebody down.',
    fields: [
      {
        fieldId: 'fullName',
        label: 'Full name as in the contract',
        type: 'name',
        required: true,
        hint: 'First and last name.',
      },
      {
        fieldId: 'contractNumber',
        label: 'Contract number',
        type: 'contractNumber',
        required: true,
        pattern: 'IW-\\d{6}',
        example: 'IW-310457',
        hint: 'In the app, under Membership.',
      },
      { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
      { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
      { fieldId: 'what', label: 'What happened', type: 'longText', required: false },
    ],
    destination: { mailbox: 'complaints@ironworks-gym.example', subject: 'New complaint from the chat' },
    confirmation: 'complaint-logged',
    promise: 'complaint',
  },
  {
    formId: 'otherQuestion',
    title: 'Other question',
    hint: 'When somebody outside the chat has to answer: we ring back.',
    fields: [
      { fieldId: 'city', label: 'Town', type: 'city', required: true },
      { fieldId: 'fullName', label: 'Name', type: 'name', required: true },
      { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
      { fieldId: 'question', label: 'Question', type: 'longText', required: false },
    ],
    destination: { mailbox: 'calls@ironworks-gym.example', subject: 'Member would like a call' },
    confirmation: 'we-will-ring',
    promise: 'callBack',
  },
  {
    formId: 'induction',
    title: 'Induction registration',
    hint: 'First visit with a coach; for teens with a parent or guardian.',
    fields: [
      { fieldId: 'fullName', label: 'Name', type: 'name', required: true },
      { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
      { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
      {
        fieldId: 'club',
        label: 'Club',
        type: 'choice',
        required: true,
        options: ['Sheffield', 'Leeds', 'Newcastle', 'Cardiff'],
      },
      { fieldId: 'day', label: 'Day', type: 'date', required: true },
      { fieldId: 'notes', label: 'Anything the coach should know', type: 'longText', required: false },
    ],
    destination: { mailbox: 'inductions@ironworks-gym.example', subject: 'Induction registration' },
    confirmation: 'induction-booked',
    promise: 'induction',
  },
];
