import { describeLanguage } from './inLanguage.mjs';

describeLanguage('de');
