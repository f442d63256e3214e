import { staff } from './procedures.ts';

export const demoRoutes = {
  pace: staff.demo.pace.handler(({ context: { parts }, errors }) => {
    if (!parts.demo) throw errors.NOT_FOUND();
    return { pace: parts.demo.pace() };
  }),
  setPace: staff.demo.setPace.handler(({ context: { parts }, input, errors }) => {
    if (!parts.demo) throw errors.NOT_FOUND();
    parts.demo.setPace(input.pace);
    return { pace: parts.demo.pace() };
  }),
};
