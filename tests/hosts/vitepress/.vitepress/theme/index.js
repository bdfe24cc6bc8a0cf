import DefaultTheme from "vitepress/theme";
import "tiebreak";

export default DefaultTheme;
