// Made by `npm run client` from the OpenAPI document: do not change it by hand.

export interface paths {
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict a rating, or up to 1,000
         * @description One item, or a list of them. An item needs a `movieId` or a `movie`. The model depends on what is known about the user and the movie of each item. For a movie in the catalogue, a description in the request is ignored. An item may carry 1 to 500 `ratings` that its user gave: those of a new user, or those that a known user gave since the training. With at least one rating the answer is personal, and its `model` is `few-shot`. A rated movie that is not in the catalogue may be described; otherwise `unusedRatings` names it. `explain` breaks the prediction down into contributions to the mean of all ratings (Shapley values), and if the user's factors contribute, names the ratings of the user that moved it most.
         */
        post: operations["predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/movies/{movieId}/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Predict the rating of a known user for a rated movie
         * @description `explain` breaks the prediction down into contributions to the mean of all ratings (Shapley values), and if the user's factors contribute, names the ratings of the user that moved it most.
         */
        get: operations["predictKnown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predict ratings of a known user for described movies */
        post: operations["predictColdMovies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Predict the rating of a new user for a movie of the catalogue */
        get: operations["predictColdUser"];
        put?: never;
        /**
         * Predict the rating of a new user for a movie, from ratings in the request
         * @description With at least one rating the answer is personal, and its `model` is `few-shot`. A rated movie that is not in the catalogue may be described; otherwise `unusedRatings` names it. They are used for this answer only and are not stored.
         */
        post: operations["predictFewShot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predict ratings of a new user for described movies */
        post: operations["predictColdUserMovies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit ratings of one of your users
         * @description 1 to 1,000 ratings, of which all or none are stored. Retries with the same key and ratings are stored once. In AWS, the route accepts only requests signed by your own back end.
         */
        post: operations["addRatings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search movies by title
         * @description Matches the beginnings of words in any order. Ignores accents, case and articles, and tolerates one typing mistake. `genre` takes several genres, separated by commas. `cursor` is the `next` of the previous page; one of an earlier release is answered with 410.
         */
        get: operations["searchMovies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a movie */
        get: operations["getMovie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find movies similar to a movie of the catalogue
         * @description Similar in who rated them, not in content. For an unrated movie, franchise, genres and year are used instead.
         */
        get: operations["getSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find movies similar to a described one
         * @description Similar in who rated them, not in content. The described movie is represented by the rated movies that it resembles most.
         */
        post: operations["findSimilar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the genres */
        get: operations["getGenres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the map of tastes
         * @description Movies that suit the same people are close together, regardless of how good they are. The distance of two movies is how much users would rate them differently, along the two directions in which movies differ most apart from their standing.
         */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend movies to a known user
         * @description Uses all ratings of the user. `genre` takes several genres, separated by commas. Movies that the user has rated are left out unless `includeRated` is true.
         */
        get: operations["recommendToUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommend movies from ratings in the request, or to nobody in particular
         * @description Uses the ratings in the body, which are not stored, and those of `userId` if given. If a movie is rated twice, the later rating wins; a rating without `timestamp` counts as given now. Without ratings, the list has what most people come across and like.
         */
        post: operations["recommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the live release and its evaluation */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/release/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the evaluation report of the live release */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the function runs */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Item: {
            /** @description An integer from 1 to 2147483647 */
            userId?: number;
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            movie?: components["schemas"]["Movie"];
            /** @description A list of 1 to 500 ratings */
            ratings?: components["schemas"]["ShownRating"][];
            /** @description True or false */
            explain?: boolean;
        };
        Movie: {
            /** @description A string */
            title?: string;
            /** @description An integer from 1870 to 2100 */
            year?: number;
            /** @description A list of genre names (an empty one for a movie without genres) */
            genres: string[];
            /** @description A number from 0.5 to 5 */
            averageRating?: number;
        };
        Prediction: {
            /** @description The prediction, in stars */
            rating: number;
            /** @description Holds the true rating with probability `level` */
            interval: {
                /** @description In stars */
                low: number;
                /** @description In stars */
                high: number;
                level: number;
            };
            /** @description Of 0.5, 1, … 5 stars */
            probabilities: number[];
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description Id of the release that answered */
            release: string;
            /** @description An integer from 1 to 2147483647 */
            userId?: number;
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            unusedRatings?: number[];
            explanation?: components["schemas"]["Explanation"];
        };
        /** @description The parts, including each of the `tastes`, add up to the prediction. Parts that the model does not use are absent */
        Explanation: {
            /** @description The mean of all ratings, in stars */
            start: number;
            /** @description The user's habit of rating high or low, compared with an unknown user, in stars */
            user?: number;
            /** @description The movie's standing among its raters, compared with a typical movie, in stars */
            movie?: number;
            /** @description How well movie and user fit in the factorisation, beyond habit, standing and tastes, in stars */
            factors?: number;
            /** @description The user's tastes in up to four of the movie's genres */
            tastes?: {
                genre: string;
                /** @description Contribution of the taste, in stars */
                stars: number;
            }[];
            /** @description The user's tastes in all other genres, in stars */
            otherTastes?: number;
            /** @description Ratings of the movie's sequels, by others and by the user, in stars */
            franchise?: number;
            /** @description Genres, age and title of the movie, in stars */
            content?: number;
            /** @description What the networks add to the mean for a typical movie and an unknown user, in stars */
            network: number;
            /** @description Correction that keeps the prediction between 0.5 and 5, in stars */
            clipping: number;
            /** @description Up to five ratings of the user that raise the prediction most */
            raisedBy?: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As in the data set */
                title: string;
                /** @description As given by the user, in stars */
                rating: number;
                /** @description Contribution to the prediction, in stars */
                stars: number;
            }[];
            /** @description Up to five ratings of the user that lower it most */
            loweredBy?: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As in the data set */
                title: string;
                /** @description As given by the user, in stars */
                rating: number;
                /** @description Contribution to the prediction, in stars */
                stars: number;
            }[];
        };
        ItemError: {
            error: components["schemas"]["Problem"];
        };
        Batch: {
            /** @description Id of the release that answered */
            release: string;
            /** @description In the order asked. An error stands in the place of its item and fails no other */
            predictions: (components["schemas"]["Prediction"] | components["schemas"]["ItemError"])[];
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            unusedRatings?: number[];
        };
        RatedMovie: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As in the data set, such as `Godfather, The (1972)` */
            title: string;
            /** @description Year of release; absent if the title has none */
            year?: number;
            genres: string[];
            /** @description Ratings that `known` was trained on: 19 out of 20 */
            ratings: number;
            /** @description Mean of the ratings; absent if there are none, in stars */
            averageRating?: number;
        };
        PlacedMovie: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As in the data set, such as `Godfather, The (1972)` */
            title: string;
            /** @description Year of release; absent if the title has none */
            year?: number;
            genres: string[];
            /** @description Ratings that `known` was trained on: 19 out of 20 */
            ratings: number;
            /** @description Mean of the ratings; absent if there are none, in stars */
            averageRating?: number;
            /** @description In stars, from left to right */
            x: number;
            /** @description In stars, from bottom to top */
            y: number;
        };
        TasteMap: {
            /** @description Id of the release that answered */
            release: string;
            /** @description Horizontal, then vertical; empty if the release has no map */
            axes: {
                /** @description Share of the variance of tastes */
                share: number;
                /** @description Genres whose movies lie farthest to the left, or to the bottom, on average, the farthest first */
                low: string[];
                /** @description Genres whose movies lie farthest to the right, or to the top, on average, the farthest first */
                high: string[];
            }[];
            /** @description Most rated first */
            movies: components["schemas"]["PlacedMovie"][];
        };
        Recommendation: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As in the data set, such as `Godfather, The (1972)` */
            title: string;
            /** @description Year of release; absent if the title has none */
            year?: number;
            genres: string[];
            /** @description The prediction, in stars */
            rating: number;
            /** @description Holds the true rating with probability `level` */
            interval: {
                /** @description In stars */
                low: number;
                /** @description In stars */
                high: number;
                level: number;
            };
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description How likely the user is to come across the movie, times the probability of four stars or more; comparable only within a list */
            score: number;
            /** @description The score is (`popularity` + `ratings`) × `likeProbability`; absent unless requested */
            explanation?: {
                /** @description The popularity of the movie, independent of the user */
                popularity: number;
                /** @description The contribution of the user's ratings */
                ratings: number;
                /** @description Probability of four stars or more */
                likeProbability: number;
                /** @description Up to five ratings of the user that contribute most */
                because: {
                    /** @description An integer from 1 to 2147483647 */
                    movieId: number;
                    /** @description As in the data set */
                    title: string;
                    /** @description As given by the user, in stars */
                    rating: number;
                    /** @description Contribution to `ratings` */
                    interest: number;
                }[];
            };
        };
        User: {
            /** @description An integer from 1 to 2147483647 */
            userId: number;
            /** @description Id of the release that answered */
            release: string;
            /** @description All ratings of the user, including those held out from training */
            ratings: number;
            /** @description Mean of the ratings; absent if there are none, in stars */
            averageRating?: number;
            /** @description How far above what is usual for the movies the user rates, in stars */
            bias: number;
            /** @description In the order of the vocabulary */
            tastes: {
                genre: string;
                /** @description How far above what is usual the user rates this genre, in addition to `bias`, in stars */
                taste: number;
                /** @description The user's ratings of this genre that `known` was trained on */
                ratings: number;
            }[];
            /** @description The latest ratings, latest first */
            latest: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As in the data set, such as `Godfather, The (1972)` */
                title: string;
                /** @description Year of release; absent if the title has none */
                year?: number;
                genres: string[];
                /** @description In stars */
                rating: number;
                /** @description Seconds since 1970; absent if the data set has no timestamps */
                timestamp?: number;
            }[];
        };
        ShownRating: {
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            movie?: components["schemas"]["Movie"];
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            timestamp?: number;
        };
        NewRating: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            timestamp?: number;
            movie?: components["schemas"]["NewMovie"];
        };
        NewMovie: {
            /** @description A string of at most 300 characters */
            title?: string;
            /** @description An integer from 1870 to 2100 */
            year?: number;
            /** @description A list of at most 30 genre names (an empty one for a movie without genres) */
            genres: string[];
        };
        RatingsReceipt: {
            /** @description An integer from 1 to 2147483647 */
            userId: number;
            /** @description Ratings in the request */
            ratings: number;
            /** @description Movies that the request describes */
            movies: number;
            /**
             * Format: date-time
             * @description When the ratings first arrived
             */
            receivedAt: string;
        };
        Release: {
            /** @description Id of the release that answered */
            id: string;
            /** Format: date-time */
            createdAt: string;
            data: {
                /** @description Such as `ml-latest-small` */
                name: string;
                /** @description Whether the ratings were generated */
                synthetic: boolean;
                /** @description For generated ratings: the limits of the release */
                notice?: string;
                ratings: number;
                users: number;
                movies: number;
                /** @description SHA-256 of the training data, in hex */
                digest: string;
                /** @description The same without submitted ratings */
                baseDigest: string;
                /** @description Rows that were skipped */
                badRows: number;
                /** @description Ratings replaced by a later one of the same user and movie */
                duplicateRatings: number;
                own?: {
                    /** @description Submitted ratings in the data */
                    ratings: number;
                    /** @description Submitted users that are not in the base data set */
                    users: number;
                    /** @description Submitted movies that are not in the base data set */
                    movies: number;
                    /** @description Base ratings replaced by submitted ones */
                    replaced: number;
                    /** @description Submitted ratings skipped because the base has later ones */
                    outdated: number;
                    /** @description Submitted ratings skipped because nobody has described their movies yet */
                    undescribed: number;
                    /** @description Forgotten users of the base that were skipped */
                    forgotten: number;
                };
            };
            /** @description Each model on ratings that no release trains on; absent if there are too few */
            evaluation: {
                known?: components["schemas"]["Holdout"];
                "cold-movie"?: components["schemas"]["Holdout"];
                "cold-user"?: components["schemas"]["Holdout"];
            };
        };
        Holdout: {
            /** @description Root mean square error, in stars */
            rmse: number;
            /** @description Mean absolute error, in stars */
            mae: number;
            /** @description Ratings that were held out */
            ratings: number;
            /** @description Errors of simple predictors on the same ratings */
            baselines: {
                [key: string]: {
                    /** @description Root mean square error, in stars */
                    rmse: number;
                    /** @description Mean absolute error, in stars */
                    mae: number;
                };
            };
            interval: {
                /** @description Of the ratings, that intervals are meant to hold */
                level: number;
                /** @description Of the ratings, that they do hold */
                coverage: number;
                /** @description Fifths of the ratings, from the narrowest intervals to the widest */
                byWidth: {
                    ratings: number;
                    /** @description Mean, in stars */
                    width: number;
                    coverage: number;
                }[];
                /** @description Mean negative log-likelihood of the half-star given, in nats */
                nll: number;
                /** @description The same of intervals of one constant width */
                nllConstant: number;
            };
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        Problem: {
            /** @description Stable: `urn:marquee:problem:` and the kind */
            type: string;
            /** @description The same for every problem of this kind */
            title: string;
            status: number;
            /** @description What is wrong with the request, and how to fix it */
            detail: string;
            /** @description Path of the offending field, such as `items[3].movie.year` */
            field?: string;
            /** @description What the field must be */
            expected?: string;
            /** @description The value that was sent, shortened */
            got?: string;
            /** @description The accepted values */
            known?: string[];
            /** @description The route that would answer, such as `GET /v1/movies/1/prediction` */
            route?: string;
            /** @description Every route of the service */
            routes?: string[];
        };
        GatewayMessage: {
            message: string;
        };
    };
    responses: {
        /** @description No token, or an invalid one */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No signature, or a caller without permission */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description More requests than the deployment allows */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    predict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "userId": 1,
                 *           "movieId": 10
                 *         },
                 *         {
                 *           "userId": 1,
                 *           "movie": {
                 *             "title": "A new one (2026)",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Drama"
                 *             ]
                 *           }
                 *         },
                 *         {
                 *           "movieId": 10
                 *         },
                 *         {
                 *           "movieId": 20,
                 *           "ratings": [
                 *             {
                 *               "movieId": 10,
                 *               "rating": 4.5
                 *             }
                 *           ],
                 *           "explain": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Item"] | {
                    /** @description A list of 1 to 1000 items */
                    items: components["schemas"]["Item"][];
                };
            };
        };
        responses: {
            /** @description One prediction, or one for each item, in the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"] | components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Unknown genre (`unknown-genre`); Too many items in one request (`too-many-items`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictKnown: {
        parameters: {
            query?: {
                /**
                 * @description True or false
                 * @example true
                 */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The predicted rating */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown user (`unknown-user`); Unknown movie (`unknown-movie`); Nobody has rated the movie (`unrated-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user" | "urn:marquee:problem:unknown-movie" | "urn:marquee:problem:unrated-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdMovies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "movies": [
                 *         {
                 *           "title": "A new one (2026)",
                 *           "year": 2026,
                 *           "genres": [
                 *             "Drama"
                 *           ]
                 *         }
                 *       ],
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 5
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    movies: components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description A predicted rating for each movie, in the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdUser: {
        parameters: {
            query?: {
                /** @description True or false */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The predicted rating */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictFewShot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 30
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5
                 *         },
                 *         {
                 *           "movie": {
                 *             "title": "A new one (2026)",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Drama"
                 *             ]
                 *           },
                 *           "rating": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description A list of 1 to 500 ratings */
                    ratings: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description The predicted rating */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdUserMovies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "movies": [
                 *         {
                 *           "title": "A new one (2026)",
                 *           "year": 2026,
                 *           "genres": [
                 *             "Drama"
                 *           ],
                 *           "averageRating": 4.1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    movies: components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description A predicted rating for each movie, in the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    addRatings: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A header of 1 to 255 visible ASCII characters that this request alone has
                 * @example 8e03978e
                 */
                "Idempotency-Key": string;
            };
            path: {
                /**
                 * @description An integer from 1000000000 to 2147483647
                 * @example 1000000001
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5,
                 *           "timestamp": 1767225600
                 *         },
                 *         {
                 *           "movieId": 1000000001,
                 *           "rating": 3,
                 *           "movie": {
                 *             "title": "A new one",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Comedy"
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description A list of 1 to 1000 ratings */
                    ratings: components["schemas"]["NewRating"][];
                };
            };
        };
        responses: {
            /** @description The ratings are stored durably and used from the next training on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingsReceipt"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The idempotency key was used for another request (`key-reused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:key-reused";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The user was forgotten (`forgotten-user`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:forgotten-user";
                        /** @constant */
                        status?: 410;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    searchMovies: {
        parameters: {
            query?: {
                /**
                 * @description Text of at most 200 characters
                 * @example heat
                 */
                query?: string;
                /** @description Text of at most 200 characters */
                genre?: string;
                /** @description A year from 1870 to 2100 */
                yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                yearTo?: number;
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
                /** @description What the page before had as `next` */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of matching movies, or of the most rated ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description Best match first; without a query, most rated first */
                        movies: components["schemas"]["RatedMovie"][];
                        /** @description The `cursor` of the next page; absent on the last page */
                        next?: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The list of this cursor no longer exists (`stale-cursor`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:stale-cursor";
                        /** @constant */
                        status?: 410;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The movie, and how it has been rated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An integer from 1 to 2147483647 */
                        movieId: number;
                        /** @description As in the data set, such as `Godfather, The (1972)` */
                        title: string;
                        /** @description Year of release; absent if the title has none */
                        year?: number;
                        genres: string[];
                        /** @description Ratings that `known` was trained on: 19 out of 20 */
                        ratings: number;
                        /** @description Mean of the ratings; absent if there are none, in stars */
                        averageRating?: number;
                        /** @description Position on the map of tastes; absent if nobody has rated the movie, or if the release has no map */
                        place?: {
                            /** @description In stars, from left to right */
                            x: number;
                            /** @description In stars, from bottom to top */
                            y: number;
                        };
                        /** @description Id of the release that answered */
                        release: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getSimilar: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Similar movies, by what people think of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        movieId?: number;
                        /**
                         * @description Whether the answer is based on ratings of the movie itself, or on those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        by: "ratings" | "content";
                        /** @description Most similar first */
                        similar: {
                            /** @description An integer from 1 to 2147483647 */
                            movieId: number;
                            /** @description As in the data set, such as `Godfather, The (1972)` */
                            title: string;
                            /** @description Year of release; absent if the title has none */
                            year?: number;
                            genres: string[];
                            /** @description Comparable only within a list */
                            score: number;
                        }[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    findSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "movie": {
                 *         "title": "A new one (1999)",
                 *         "genres": [
                 *           "Drama"
                 *         ]
                 *       },
                 *       "limit": 5
                 *     }
                 */
                "application/json": {
                    movie: components["schemas"]["Movie"];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Similar movies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        movieId?: number;
                        /**
                         * @description Whether the answer is based on ratings of the movie itself, or on those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        by: "ratings" | "content";
                        /** @description Most similar first */
                        similar: {
                            /** @description An integer from 1 to 2147483647 */
                            movieId: number;
                            /** @description As in the data set, such as `Godfather, The (1972)` */
                            title: string;
                            /** @description Year of release; absent if the title has none */
                            year?: number;
                            genres: string[];
                            /** @description Comparable only within a list */
                            score: number;
                        }[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getGenres: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The genres of the release, and how their movies have been rated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description In the order of the vocabulary */
                        genres: {
                            genre: string;
                            /** @description Movies of this genre in the catalogue */
                            movies: number;
                            /** @description Ratings that `known` was trained on: 19 out of 20 */
                            ratings: number;
                            /** @description Mean of the ratings; absent if there are none, in stars */
                            averageRating?: number;
                        }[];
                    };
                };
            };
            /** @description Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 1000
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The most rated movies with their positions on the map */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasteMap"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 0 to 1000
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest ratings of the user, and their tastes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    recommendToUser: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
                /** @description Text of at most 200 characters */
                genre?: string;
                /** @description A year from 1870 to 2100 */
                yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                yearTo?: number;
                /**
                 * @description True or false
                 * @example true
                 */
                includeRated?: boolean;
                /** @description True or false */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Movies that the user is likely to come across and to like, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        userId?: number;
                        /** @description Best first */
                        recommendations: components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings in the request that are not in the catalogue */
                        unusedRatings?: number[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); Unknown field (`unknown-field`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    recommend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5
                 *         }
                 *       ],
                 *       "limit": 5
                 *     }
                 */
                "application/json": {
                    /** @description An integer from 1 to 2147483647 */
                    userId?: number;
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description A list of at most 1000 movie ids */
                    exclude?: number[];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    limit?: number;
                    /** @description A genre name, or several, separated by commas */
                    genre?: string;
                    /** @description An integer from 1870 to 2100 */
                    yearFrom?: number;
                    /** @description An integer from 1870 to 2100 */
                    yearTo?: number;
                    /**
                     * @description True or false
                     * @default false
                     */
                    includeRated?: boolean;
                    /**
                     * @description True or false
                     * @default false
                     */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description Movies that the user is likely to come across and to like, best first; without ratings, what most people do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        userId?: number;
                        /** @description Best first */
                        recommendations: components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings in the request that are not in the catalogue */
                        unusedRatings?: number[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); Unknown field (`unknown-field`); A field has a wrong value (`invalid-field`); Unknown genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Unknown user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); The function gave API Gateway no answer */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The live release: its data set, and the evaluation of its models on their hold-outs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release's evaluation as a self-contained page with plots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Unknown field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release has no report (`no-report`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-report";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The function runs. The store is not checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of a cached answer */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This contract as an OpenAPI 3.1 document */
            200: {
                headers: {
                    /** @description Changes with the body */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.1";
                        info: {
                            [key: string]: unknown;
                        };
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The cached answer is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error (`internal-error`); The function gave API Gateway no answer */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The function gave API Gateway no answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
}
