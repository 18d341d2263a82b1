/** What is said of real volumes, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const WORDS = said({
  none: (file: string) => `No real volume of ${file} lies within the run.`,
  bars: (volumes: number, unit: Unit, represents: string, bounds: boolean, error: string, symmetric: string) =>
    `Bars with a dark edge: ${volumes} real ${volumes === 1 ? 'volume' : 'volumes'} per ${unit}, divided by ${represents}${bounds ? ' (with a tip: a lower bound)' : ''}; the simulation is off by ${error} real posts a day (mean absolute error), ${symmetric} of the mean of both (symmetric error).`,
}, {
  none: (file) => `لا يقع في مدة المحاكاة عدد حقيقي من ${file}.`,
  bars: (volumes, unit, represents, bounds, error, symmetric) =>
    `الأشرطة ذات الحافة الداكنة: أعداد حقيقية ${ARABIC_PER[unit]} (عددها ${volumes}) مقسومة على ${represents}${bounds ? '، وما له رأس حد أدنى' : ''}؛ متوسط الخطأ المطلق للمحاكاة ${error} من المنشورات الحقيقية في اليوم، أي ${symmetric} من متوسط العددين (خطأ متماثل).`,
});
