import { describeLanguage } from './inLanguage.mjs';

describeLanguage('es');
