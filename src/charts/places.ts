/** Names of the places that people, forces and newsrooms write from. */
import type { Language } from './language.ts';

/** In Arabic, by their usual keys. */
const ARABIC: Readonly<Record<string, string>> = {
  home: 'الداخل', national: 'داخل البلد', abroad: 'الخارج', region: 'المنطقة', gulf: 'الخليج', diaspora: 'المهجر', west: 'الغرب', europe: 'أوروبا', iraq: 'العراق', syria: 'سوريا', saudi: 'السعودية', kuwait: 'الكويت', qatar: 'قطر', emirates: 'الإمارات', egypt: 'مصر', jordan: 'الأردن', lebanon: 'لبنان', turkey: 'تركيا', iran: 'إيران',
};

/** A place is known by its key alone: that, as one would write a name; in Arabic, where the key is among those known. */
export function placeName(key: string, language: Language): string {
  const arabic = language === 'ar' ? ARABIC[key.toLowerCase()] : undefined;
  if (arabic !== undefined) return arabic;
  const words = key.replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
