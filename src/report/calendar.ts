/** How axes write days and months, by language: definitions for d3-time-format. */
import type { Language } from '../charts/language.ts';
import { ARABIC_MONTHS } from '../charts/language.ts';

const FORMS = { dateTime: '%x %X', date: '%d/%m/%Y', time: '%H:%M' };
const DAYS = { en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] };
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const CALENDARS: Readonly<Record<Language, object>> = {
  en: { ...FORMS, periods: ['AM', 'PM'], days: DAYS.en, shortDays: DAYS.en.map((day) => day.slice(0, 3)), months: MONTHS, shortMonths: MONTHS.map((month) => month.slice(0, 3)) },
  // Arabic has no short forms.
  ar: { ...FORMS, periods: ['ص', 'م'], days: DAYS.ar, shortDays: DAYS.ar, months: ARABIC_MONTHS, shortMonths: ARABIC_MONTHS },
};
