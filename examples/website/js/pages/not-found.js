import { dressPage } from '../site.js';

dressPage();
