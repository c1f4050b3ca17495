import { createApp } from 'vue';
import App from './App.vue';
import 'gongkai-report/elements/editor';
import 'gongkai-report/styles.css';
import 'gongkai-report/editor.css';

createApp(App).mount('#app');
