/** Look and language, as a reader chooses them. */
import type { Store, Theme } from './state.ts';

export interface Choices {
  /** Writes the state into the controls. */
  show(): void;
}

export function choices(store: Store): Choices {
  const [language, look] = ['language', 'look'].map((id) => document.getElementById(id) as HTMLSelectElement | null);
  language?.addEventListener('change', () => store.change({ language: language.value === 'ar' ? 'ar' : 'en' }));
  look?.addEventListener('change', () => store.change({ theme: look.value as Theme }));
  return {
    show() {
      if (language) language.value = store.now.language;
      if (look) look.value = store.now.theme;
    },
  };
}
