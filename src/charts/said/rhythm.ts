/** What the chart of hours and weekdays says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'من يتكلم، ومتى؟',
  reading: 'لكل مكان تدرج لوني خاص، من لا منشورات إلى أكثر ساعاته ازدحاما. الناس العاديون يكتبون في أمسياتهم؛ وكتلة ساعات الدوام في أيام العمل هي ما تتركه الحسابات المنظمة. وقد يُعتم حدث واحد ساعة واحدة من يوم واحد في محاكاة قصيرة.',
};

export const WORDS = said({
  nothing: 'No post was about the conflict: there is no rhythm to show',
  peaks: (places: string) => `Posts about the conflict peak, by place: ${places}`,
  peak: (place: string, day: string, hour: string, times: string) => `${place}, ${day}s at ${hour}:00 (${times} times its mean hour)`,
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as readonly string[],
  join: '; ', noPlace: 'No place',
  what: (tag: string, when: string, others: number) => `Posts about the conflict${tag} by weekday and hour, local time of the scenario, ${when}; the stronger the shade, the nearer to the place's busiest hour${others > 0 ? `; ${others} places with fewer posts are not drawn` : ''}.`,
  alt: (title: string, caption: string) => `Matrix of hours and weekdays. ${title}. ${caption}`,
}, {
  nothing: 'لم يكن أي منشور عن النزاع: لا إيقاع يُعرض',
  peaks: (places) => `ذروة المنشورات عن النزاع بحسب المكان: ${places}`,
  peak: (place, day, hour, times) => `${place}، أيام ${day} عند ${hour}:00 (نسبتها إلى متوسط ساعاته: ${times})`,
  days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  join: '؛ ', noPlace: 'بلا مكان',
  what: (tag, when, others) => `المنشورات عن النزاع${tag} بحسب يوم الأسبوع والساعة، بالتوقيت المحلي للسيناريو (${when})؛ وكلما اشتد اللون اقترب من أكثر ساعات المكان ازدحاما${others > 0 ? `؛ أماكن أقل منشورات لم تُرسم: ${others}` : ''}.`,
  alt: (title, caption) => `مصفوفة ساعات وأيام. ${title}. ${caption}`,
});
