import { Link } from "react-router";

export const Home = () => <Link to="/quiz">Quiz</Link>;
