import { lexiconAbroad } from './lexiconAbroad';
import { topicsByWord } from './topicsByWord';

export const knownAbroad = topicsByWord(lexiconAbroad);
