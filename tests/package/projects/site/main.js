import "tiebreak";
