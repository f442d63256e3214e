import type { IntakeForm } from '../../../contract/model/intake-form.ts';

export const intakeForms: IntakeForm[] = [
  {
    formId: 'complaint',
    title: 'Жалоба',
    hint: 'Когда товар испорчен, перепутан или ошиблись мы.',
    fields: [
      { fieldId: 'fullName', label: 'Имя и фамилия, как в договоре', type: 'name', required: true },
      {
        fieldId: 'contractNumber',
        label: 'Номер договора (заказа)',
        type: 'contractNumber',
        required: true,
        pattern: 'ДМ-\\d{6}',
        example: 'ДМ-204817',
        hint: 'Начинается с букв ДМ.',
      },
      { fieldId: 'email', label: 'Электронная почта', type: 'email', required: true },
      { fieldId: 'phone', label: 'Телефон', type: 'phone', required: true },
      { fieldId: 'what', label: 'Что случилось', type: 'longText', required: false },
    ],
    destination: { mailbox: 'zhaloby@dobraya-miska.example', subject: 'Новая жалоба из чата' },
    confirmation: 'complaint-taken',
    promise: 'complaint',
  },
  {
    formId: 'otherQuestion',
    title: 'Другой вопрос',
    hint: 'Когда ответить должен кто-то вне чата: мы перезваниваем.',
    fields: [
      { fieldId: 'city', label: 'Город', type: 'city', required: true },
      { fieldId: 'fullName', label: 'Имя и фамилия', type: 'name', required: true },
      { fieldId: 'phone', label: 'Телефон', type: 'phone', required: true },
      { fieldId: 'question', label: 'Вопрос', type: 'longText', required: false },
    ],
    destination: { mailbox: 'zvonki@dobraya-miska.example', subject: 'Просьба перезвонить' },
    confirmation: 'we-will-call',
    promise: 'callBack',
  },
  {
    formId: 'nutritionAdvice',
    title: 'Запись к диетологу',
    hint: 'Видеоконсультация ветеринарного диетолога; оплата после подтверждения времени.',
    fields: [
      { fieldId: 'fullName', label: 'Имя и фамилия', type: 'name', required: true },
      { fieldId: 'email', label: 'Электронная почта', type: 'email', required: true },
      { fieldId: 'phone', label: 'Телефон', type: 'phone', required: true },
      {
        fieldId: 'pet',
        label: 'Питомец',
        type: 'choice',
        required: true,
        options: ['Кошка', 'Собака', 'Другой'],
      },
      { fieldId: 'day', label: 'Желаемый день', type: 'date', required: true },
      { fieldId: 'question', label: 'Вопрос', type: 'longText', required: false },
    ],
    destination: { mailbox: 'dietolog@dobraya-miska.example', subject: 'Запись к диетологу' },
    confirmation: 'nutrition-booked',
    promise: 'consultation',
  },
];
