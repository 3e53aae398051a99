declare module 'jquery-ui/dist/jquery-ui.js'
